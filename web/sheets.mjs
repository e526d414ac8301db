// Style sheets written by rule: positions and hues that a strict content policy forbids as inline styles.

const steps = (from, to, rule) => Array.from({ length: to - from + 1 }, (_, at) => rule(from + at)).join("\n")

export const sheets = {
  // data-hue="75" on any element colours everything inside it; hues come in steps of five degrees.
  hues: () => steps(0, 72, at => `[data-hue="${at * 5}"]{--hue:${at * 5}}`),

  // Where an item stands in the programme grid: five-minute steps from the start of the day, rooms from the left.
  positions: () => [
    steps(0, 300, at => `.from-${at}{grid-row-start:${at + 2}}`),
    steps(1, 300, at => `.span-${at}{grid-row-end:span ${at}}`),
    steps(1, 60, at => `.room-${at}{grid-column:${at + 1}}`),
    // Only columns that are named have an end, to which an item of the whole house can reach.
    steps(1, 60, at => `.timetable.rooms-${at}>ol{grid-template-columns:4.25rem repeat(${at},minmax(11.5rem,1fr))}`),
  ].join("\n"),

  // Side by side where two items of one room overlap: lane 2 of 3.
  lanes: () => [2, 3, 4].flatMap(of => Array.from({ length: of }, (_, at) => `.lane-${at + 1}-of-${of}{width:${(100 / of).toFixed(3)}%;margin-inline-start:${((100 / of) * at).toFixed(3)}%}`)).join("\n"),
}
