import { taskId, type Task, type TaskSource } from '../../src/domain/model/task';
import { findTasks } from '../../src/taskpane/bulletin/findTasks';

function task(source: TaskSource, no: number, text: string, leadUnit: string): Task {
  return {
    id: taskId(source, no),
    source,
    no,
    category: null,
    text,
    leaders: [],
    leadUnits: [leadUnit],
    leadInferred: false,
    coUnits: [],
    unitsOpenEnded: false,
    targets: [],
    origin: { file: null, sheet: null, cell: null },
  };
}

const TASKS = [
  task('main', 13, '新建口袋公园3处', '区城管局'),
  task('main', 3, '改造老旧小区', '区住建局'),
  task('livelihood', 3, '新建公园步道', '区住建局'),
];

const ids = (query: string) => findTasks(TASKS, query).map(({ id }) => id);

test('a number puts the tasks that have it before those that only contain it', () => {
  expect(ids('3')).toEqual(['主-3', '民-3', '主-13']);
});

test('a whole id is one task; full-width characters are read too', () => {
  expect(ids('民－３')).toEqual(['民-3']);
});

test('every word must occur, in the text or the units', () => {
  expect(ids('公园 住建局')).toEqual(['民-3']);
  expect(ids('公园 民政局')).toEqual([]);
});

test('nothing asked gives every task in its order', () => {
  expect(ids('  ')).toEqual(['主-13', '主-3', '民-3']);
});
