"""Reading dataset/ and saying what is wrong with its shape."""
