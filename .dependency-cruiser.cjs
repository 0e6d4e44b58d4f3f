/** The rooms of the domain in the order of the work: each may use those before it, none those after. */
const ROOMS = [
  'model',
  'text',
  'findings',
  'calendar',
  'language',
  'units',
  'targets',
  'intake',
  'matching',
  'achievement',
  'progress',
  'checks',
  'outputs',
];

/** Rooms whose arrow points up, types included; what eslint's layers cannot see since the domain is one layer to them. */
const upward = ROOMS.slice(0, -1).map((room, at) => ({
  name: `${room}-looks-up`,
  comment: `${room} may use only the rooms before it: ${ROOMS.slice(0, at).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^src/domain/${room}/` },
  to: { path: `^src/domain/(?:${ROOMS.slice(at + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one, or want a third below both.',
      severity: 'error',
      // Excel's own object model is a circle (a range has a worksheet, a worksheet has ranges); the host mirrors it.
      from: { pathNot: '^src/workbench/host/' },
      to: { circular: true },
    },
    {
      name: 'no-room-without-a-place',
      comment: 'A new room needs its place in the order, here and in docs/ARCHITECTURE.md.',
      severity: 'error',
      from: {},
      to: { path: '^src/domain/', pathNot: `^src/domain/(?:${ROOMS.join('|')})/` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^src/',
  },
};
