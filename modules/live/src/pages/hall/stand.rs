//! Where a round stands, read from the database in one go, and how many take part.

use std::collections::{BTreeMap, HashMap, HashSet};

use db::Tx;
use jiff::Timestamp;
use kernel::{House, Id};

use super::Broadcast;
use crate::{
    model::{Activity, Answer, LiveSession, Pace, Participant, Phase, Round, StoredActivity},
    rules::{
        standings::{self, Standing},
        tally::Tally,
    },
    store,
};

/// Where a round stands, and everything that is the same for all.
pub(in crate::pages) struct Stand {
    /// The session.
    pub session: LiveSession,
    /// The round.
    pub round: Round,
    /// What is asked in the round.
    pub activities: Vec<StoredActivity>,
    /// The count of the activity, from the reveal on.
    pub tally: Tally,
    /// What everyone answered to the activity and got for it, while it is revealed.
    pub given: HashMap<Id<Participant>, (Answer, u32)>,
    /// Everyone's points and place, from the reveal on.
    pub standings: HashMap<Id<Participant>, (u32, u32)>,
    /// The first of the standings, with their names.
    pub best: Vec<Standing<String>>,
    /// All teams in the order of their places, from the reveal on.
    pub teams: Vec<Standing<String>>,
    /// Whose name the host took away, and who have chosen no other one.
    pub nameless: HashSet<Id<Participant>>,
}

/// How many take part in a round, have answered, and may still answer although it is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages) struct Counts {
    /// Who take part.
    pub people: u32,
    /// Who have answered what is asked.
    pub answered: u32,
    /// Who have more time, and have not answered yet. For the host alone.
    pub may_still: u32,
}

/// How many lines of the standings everyone sees.
const BEST: usize = 10;

/// The first look at a round.
pub(super) async fn first(house: &House, id: Id<LiveSession>) -> db::Result<(Broadcast, Counts)> {
    let stand = Stand::load(house, id).await?;
    let counts = Counts::load(house, &stand).await?;
    Ok((Broadcast::new(house, stand), counts))
}

impl Stand {
    /// Reads where the round stands.
    pub(in crate::pages) async fn load(house: &House, id: Id<LiveSession>) -> db::Result<Self> {
        house.db.read(move |tx| Self::read(tx, id)).await
    }

    fn read(tx: &mut Tx, id: Id<LiveSession>) -> db::Result<Self> {
        let session = store::session::by_id(tx, id)?;
        let round = store::round::of(tx, id)?.ok_or(db::Error::NotFound)?;
        let activities = store::session::activities(tx, id)?;
        let is_revealed = matches!(round.phase, Phase::Revealed | Phase::Standings);
        let (mut tally, mut given) = (Tally::default(), HashMap::new());
        if let Some(stored) = activities.get(round.activity).filter(|_| is_revealed) {
            tally = store::session::tally(tx, stored.id)?.unwrap_or_default();
            let worth: HashMap<_, _> = store::answers::points_of(tx, stored.id)?.into_iter().collect();
            let answers = store::answers::of_activity(tx, stored.id)?.into_iter();
            let with_points = |id| worth.get(&id).copied().unwrap_or_default();
            given = answers.map(|(id, _, given)| (id, (given.answer, with_points(id)))).collect();
        }
        let (mut points, mut teams) = (BTreeMap::new(), Vec::new());
        if is_revealed || round.phase == Phase::Over {
            points.extend(store::answers::points(tx, id)?);
            teams = team_standings(tx, &session, &points)?;
        }
        let placed = standings::people(&points);
        let mut best = Vec::new();
        for line in placed.iter().take(BEST) {
            let name = store::people::by_id(tx, id, line.who)?.map(|person| person.name).unwrap_or_default();
            best.push(Standing { who: name, place: line.place, points: line.points });
        }
        let standings = placed.into_iter().map(|line| (line.who, (line.points, line.place))).collect();
        let nameless = store::names::nameless(tx, id)?.into_iter().collect();
        Ok(Self { session, round, activities, tally, given, standings, best, teams, nameless })
    }

    /// What is asked now.
    pub(in crate::pages) fn asked(&self) -> Option<&StoredActivity> {
        self.activities.get(self.round.activity)
    }

    /// What is asked, when people write for each other there and it is to be seen.
    pub(in crate::pages) fn collected(&self) -> Option<&StoredActivity> {
        let is_visible = matches!(self.round.phase, Phase::Asking | Phase::Locked | Phase::Revealed);
        self.asked().filter(|stored| is_visible && stored.activity.task.is_collected())
    }

    /// Whether people write for each other to the activity at this position now.
    pub(in crate::pages) fn collects(&self, position: usize) -> bool {
        self.collected().is_some() && position == self.round.activity
    }

    /// Whether the activity at this position is asked now, or was before.
    pub(in crate::pages) fn was_asked(&self, position: usize) -> bool {
        self.round.phase != Phase::Lobby && position <= self.round.activity
    }

    /// The activities without their ids.
    pub(in crate::pages) fn contents(&self) -> Vec<Activity> {
        self.activities.iter().map(|stored| stored.activity.clone()).collect()
    }

    /// Whether someone at this pace can answer now.
    pub(in crate::pages) fn is_open(&self, pace: Pace, now: Timestamp) -> bool {
        self.round.takes(self.round.activity, pace, now)
    }
}

/// Where the teams of a session stand, by the mean of those of their people who have points to be counted.
pub(in crate::pages) fn team_standings(
    tx: &mut Tx,
    session: &LiveSession,
    points: &BTreeMap<Id<Participant>, u32>,
) -> db::Result<Vec<Standing<String>>> {
    if session.teams.0.is_empty() {
        return Ok(Vec::new());
    }
    let of: HashMap<_, _> = store::people::teams(tx, session.id)?.into_iter().collect();
    let placed = standings::teams(points, |who| of.get(who).map(String::as_str)).into_iter();
    Ok(placed.map(|it| Standing { who: it.who.to_owned(), place: it.place, points: it.points }).collect())
}

impl Counts {
    /// Counts anew.
    pub(in crate::pages) async fn load(house: &House, stand: &Stand) -> db::Result<Self> {
        let (session, asked) = (stand.session.id, stand.asked().cloned());
        let counted = house.db.read(move |tx| {
            let people = store::people::count(tx, session)?;
            let Some(asked) = &asked else { return Ok((people, 0, Vec::new())) };
            Ok::<_, db::Error>((
                people,
                store::answered(tx, asked)?,
                store::people::missing(tx, session, asked.id)?,
            ))
        });
        let (people, answered, missing) = counted.await?;
        let now = house.clock.now();
        let may_still =
            missing.into_iter().filter(|(pace, _)| stand.is_open(*pace, now)).map(|(_, count)| count);
        Ok(Self { people, answered, may_still: may_still.sum() })
    }
}
