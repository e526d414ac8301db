events-nav = Events
