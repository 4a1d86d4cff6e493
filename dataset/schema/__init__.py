"""The one definition of every shape: authored (strict) and served (additive)."""
