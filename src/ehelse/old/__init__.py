"""What chapters that are not yet on the package `reporting` use; it goes with the last of them."""
