const { join } = require('node:path');
const { projects } = require('../../jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/** The unit tests of one room of the domain: what breaks in a room has to fail beside it. */
module.exports = {
  ...unit,
  rootDir: join(__dirname, '../..'),
  testMatch: [`<rootDir>/tests/domain/${process.env.MUTATED_ROOM}/**/*.test.ts`],
};
