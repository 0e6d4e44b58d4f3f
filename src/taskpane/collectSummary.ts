import type { Collected } from '../app/collectSubmissions';
import { countOutcomes } from '../app/collectView';
import type { Message } from './session';
import { COLLECT } from './wording.zh-CN';

/** What collecting came to, in one or two sentences that add up to the number of files picked. */
export function collectSummary({ collection, resubmissions }: Collected, picked: number): Message {
  const { outcomes, cancelled } = collection;
  if (outcomes.length === 0) {
    return { intent: 'warning', text: cancelled ? COLLECT.cancelledAll : COLLECT.noFiles };
  }
  const counts = new Map(countOutcomes(outcomes).map(({ kind, count }) => [kind, count]));
  const of = (kind: Parameters<typeof counts.get>[0]) => counts.get(kind) ?? 0;
  const accepted = of('accepted') + of('accepted-with-findings');
  const parts = [
    COLLECT.done(outcomes.length, accepted, of('accepted-with-findings')),
    ...(of('unreadable') > 0 ? [COLLECT.unreadable(of('unreadable'))] : []),
    ...(of('replaced') > 0 ? [COLLECT.replaced(of('replaced'))] : []),
    ...(of('notice') > 0 ? [COLLECT.notices(of('notice'))] : []),
    ...(resubmissions.length > 0 ? [COLLECT.resubmitted(resubmissions.length)] : []),
  ];
  const text = `${parts.join('，')}。`;
  if (cancelled) return { intent: 'warning', text: COLLECT.cancelled(picked - outcomes.length) + text };
  return { intent: of('unreadable') > 0 ? 'warning' : 'success', text };
}
