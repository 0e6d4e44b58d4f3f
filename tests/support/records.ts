import type { Finding } from '../../src/domain/model/finding';
import type { Report, Submission } from '../../src/domain/model/submission';
import type { Task } from '../../src/domain/model/task';

/** Small records for the use cases' tests; each test states only what it is about. */

export function task(id: string, part: Partial<Task> = {}): Task {
  return {
    id,
    source: id.startsWith('民') ? 'livelihood' : 'main',
    no: Number(id.replace(/\D/g, '')),
    category: null,
    text: `新建口袋公园${id.replace(/\D/g, '')}处`,
    leaders: ['林致远'],
    leadUnits: ['区城管局'],
    leadInferred: false,
    coUnits: [],
    unitsOpenEnded: false,
    targets: [],
    origin: { file: null, sheet: '附件1', cell: 'C4' },
    ...part,
  };
}

export function report(file: string, part: Partial<Report> = {}): Report {
  return {
    serial: '1',
    text: '新建口袋公园1处',
    task: '主-1',
    unit: '区城管局',
    period: '2026-05',
    target: '累计完成1处',
    progress: '截至5月底累计完成1处。',
    problem: '无',
    next: '6月组织验收',
    completion: '是',
    done: true,
    cells: { progress: 'D6' },
    origin: { file, sheet: '附件4', cell: 'A6' },
    ...part,
  };
}

export function submission(file: string | null, part: Partial<Submission> = {}): Submission {
  return {
    unit: '区城管局',
    kind: 'report',
    period: '2026-05',
    status: 'on-time',
    file,
    filledOn: '2026-06-03',
    receivedOn: null,
    dueOn: '2026-06-05',
    form: null,
    formCells: {},
    sheet: null,
    rowCount: 1,
    ...part,
  };
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    code: 'progress-blank',
    severity: 'error',
    unit: '区城管局',
    task: '主-1',
    where: { file: 'a.xlsx', sheet: '附件4', cell: 'D6' },
    quote: '',
    details: { text: '' },
    suggestion: null,
    evidence: [],
    period: '2026-05',
    ...part,
  } as Finding;
}
