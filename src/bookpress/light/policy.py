"""The content security policy that every page states. Method: Content Security Policy Level 3."""

# What a page may load and run: what lies beside it. A style or script within a page is neither.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
