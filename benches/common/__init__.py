"""What the benches share: running a program and measuring it, and saving a file under a server."""
