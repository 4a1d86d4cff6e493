"""What records claim, who says so, since when: the parts that rules, compiler and commands share."""
