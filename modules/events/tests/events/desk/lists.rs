//! Lists show whom the filter means, and the numbers are right.

use events::{
    model::{Filter, NeedCount, NeedKind, PartyState},
    store,
};
use testkit::db_test;

use crate::house::{alone, event, house, read, register};

db_test! {
    async fn a_list_is_searched_filtered_and_paged(db) {
        let house = house(&db).await;
        let event = event(&house, "tagung", 3).await;
        let mut ozge = alone("Özge Kaya", "ok@example.org");
        ozge.people[0].needs = vec![(NeedKind::Diet, "vegan".to_owned())];
        ozge.people[0].organisation = "Bürgerhaus".to_owned();
        let parties = vec![ozge, alone("Ada", "ada@example.org"), alone("Bo", "bo@example.org"), alone("Cy", "cy@example.org")];
        register(&house, &event, parties).await;
        let id = event.id;
        let names = async |filter: Filter, offset, limit| {
            let (rows, all) = read(&house, move |tx| store::desk::people(tx, id, &filter, offset, limit)).await;
            (rows.into_iter().map(|row| row.name).collect::<Vec<_>>().join(", "), all)
        };
        let by = |field: fn(&mut Filter) -> &mut String, value: &str| {
            let mut filter = Filter::everyone();
            *field(&mut filter) = value.to_owned();
            filter
        };
        assert_eq!(names(by(|f| &mut f.search, "özge BÜRGER"), 0, 9).await, ("Özge Kaya".to_owned(), 1));
        assert_eq!(names(by(|f| &mut f.need, "diet"), 0, 9).await, ("Özge Kaya".to_owned(), 1));
        assert_eq!(names(by(|f| &mut f.state, "waiting"), 0, 9).await, ("Cy".to_owned(), 1));
        assert_eq!(names(by(|f| &mut f.sort, "name"), 1, 2).await, ("Bo, Cy".to_owned(), 4));
        assert_eq!(names(by(|f| &mut f.search, "%"), 0, 9).await, (String::new(), 0));
        let numbers = read(&house, move |tx| store::desk::numbers(tx, id, event.starts_at)).await;
        assert_eq!(numbers.people(&[PartyState::Held]), 3);
        assert_eq!(numbers.needs, [NeedCount { kind: NeedKind::Diet, note: "vegan".to_owned(), people: 1 }]);
    }
}
