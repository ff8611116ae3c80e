"""The press: it turns executed notebooks into a web book and a PDF, and knows nothing of their subject."""
