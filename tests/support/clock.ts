/** Work measured in turns of the event loop instead of time. */
export interface Turns {
  /** How often the pane had its turn. */
  readonly taken: () => number;
  readonly stop: () => void;
}

/**
 * Every look at the clock finds a millisecond gone: a record that is prepared takes one, so that long work shows as
 * many turns of the event loop, on any machine.
 */
export function slowClock(): Turns {
  let time = 0;
  let turns = 0;
  const now = jest.spyOn(performance, 'now').mockImplementation(() => (time += 1));
  const turn = setInterval(() => (turns += 1), 0);
  return {
    taken: () => turns,
    stop: () => {
      clearInterval(turn);
      now.mockRestore();
    },
  };
}
