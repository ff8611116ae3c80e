"""The analyses behind the exhibits and numbers, one module a page: frames in, frames and numbers out."""
