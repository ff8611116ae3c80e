"""Is what one gets what was published, and if not, what does it change? See `command.reproduce`."""
