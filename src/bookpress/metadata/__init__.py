"""What a finished page says of itself to search engines, social media, feed readers and reference managers.

`places` says where editions are, `cited` who wrote the book and how it is identified, `summary` finds a page's title
and description; `tags` and `linked` write them, `feed` and `sitemap` the files beside the pages, and `head` has all of
it done in a build. Whoever asks only where a site is loads no Sphinx by that.
docs/decisions/0030-what-pages-say-of-themselves.md says why.
"""
