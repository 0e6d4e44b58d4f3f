import { incomingFrom } from '../../src/taskpane/incoming';

function file(name: string, folder = ''): File {
  const made = new File(['x'], name);
  if (folder !== '') Object.defineProperty(made, 'webkitRelativePath', { value: `${folder}/${name}` });
  return made;
}

test('a folder named by its month decides for the files in it, the chosen month for the others', () => {
  const files = [file('区水务局.xlsx', '报送/2026-05'), file('区水务局.xlsx', '报送/其他')];
  expect(incomingFrom(files, '2026-06', null).map(({ receivedPeriod }) => receivedPeriod)).toEqual([
    '2026-05',
    '2026-06',
  ]);
});

test('files of one name picked for two months are told apart', () => {
  const [may] = incomingFrom([file('区水务局.xlsx')], '2026-05', null);
  const [june] = incomingFrom([file('区水务局.xlsx')], '2026-06', null);
  expect(may?.path).not.toBe(june?.path);
});

test('lock files and hidden files that come along with a folder are left out', () => {
  const names = ['~$区水务局.xlsx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '区水务局.xlsx'];
  expect(
    incomingFrom(
      names.map((name) => file(name)),
      '2026-06',
      null,
    ),
  ).toHaveLength(1);
});

test('what a file was handed in as is only said where its name or folder says so', () => {
  const kind = (name: string, folder = '') => incomingFrom([file(name, folder)], '2026-06', null)[0]?.kind;
  expect(kind('区水务局.xlsx', '各单位/落实计划')).toBe('plan');
  expect(kind('区水务局6月落实情况表.xlsx')).toBe('report');
  expect(kind('区水务局.xlsx', '2026-06')).toBe('report');
  expect(kind('区水务局.xlsx')).toBeNull();
});

test('the day entered goes with every file; without one nothing is assumed', () => {
  expect(incomingFrom([file('a.xlsx')], '2026-06', '2026-07-08')[0]?.receivedOn).toBe('2026-07-08');
  expect(incomingFrom([file('a.xlsx')], '2026-06', null)[0]?.receivedOn).toBeNull();
});

test('no file is opened or asked for its size while it is picked', () => {
  const asked = jest.fn(() => 1);
  const files = [file('区水务局.xlsx'), file('区教育局.xlsx')].map((one) =>
    Object.defineProperties(one, { size: { get: asked }, arrayBuffer: { value: asked } }),
  );
  expect(incomingFrom(files, '2026-06', null)).toHaveLength(2);
  expect(asked).not.toHaveBeenCalled();
});
