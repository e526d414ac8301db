# desk
events-desk-all = All events
events-desk-public = Public page
events-desk-tabs = Coordination of { $name }
events-desk-tab-overview = Overview
events-desk-tab-programme = Programme
events-desk-tab-people = Participants
events-desk-tab-waiting = Waiting list
events-desk-tab-questions = Questions
events-desk-tab-bulk = Mail to all
events-desk-tab-stage = Stage
events-desk-tab-edit = Edit
