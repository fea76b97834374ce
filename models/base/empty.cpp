// placeholder of rooms that have no source yet
