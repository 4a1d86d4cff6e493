"""Which problem people mean: a small linear model over letters, learnt from dataset/utterances in whole numbers."""
