"""Made by `make schemas` from dataset/schema."""
