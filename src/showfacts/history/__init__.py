"""What the program writes into the user's folder, and how each change of it is taken back."""
