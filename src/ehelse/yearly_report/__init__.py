"""The centre's report of one year: frames, exhibits and the document that holds them."""
