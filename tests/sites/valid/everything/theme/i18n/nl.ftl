not-found = Deze pagina is er niet
