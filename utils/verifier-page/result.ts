import { groupedHash } from '../ledger/seen-head';
import { element } from './elements';
import type { Verified } from './read';

/** What was found, in words. */
export function resultView({ audit, unreadable }: Verified, given: number): { bad: boolean; nodes: Node[] } {
  const problems = [...(unreadable ? [unreadable] : []), ...audit.problems.map(({ problem }) => problem)];
  const bad = problems.length > 0;
  const nodes: Node[] = [
    element('h2', { text: bad ? '校验不通过' : `校验通过：共${audit.count}条记录，逐条衔接，签名全部成立` }),
    facts([
      [bad ? '校验到' : '记录条数', `${audit.count}条`],
      ['末条校验值', element('code', { text: groupedHash(audit.head) })],
      ['成立的签名', `${audit.signatures}个`],
      ['凭据', seenText(given, audit.proven.length)],
    ]),
  ];
  if (problems.length > 0 || audit.notices.length > 0) {
    nodes.push(
      element(
        'ul',
        {},
        ...problems.map((text) => element('li', { text })),
        ...audit.notices.map(({ text }) => element('li', { text, className: 'notice' })),
      ),
    );
  }
  if (audit.problemCount > audit.problems.length) {
    nodes.push(element('p', { text: `另有${audit.problemCount - audit.problems.length}处问题未逐一列出。` }));
  }
  nodes.push(element('p', { text: advice(bad, given) }));
  return { bad, nodes };
}

function facts(pairs: readonly (readonly [string, string | Node])[]): HTMLElement {
  return element(
    'dl',
    {},
    ...pairs.flatMap(([name, value]) => [element('dt', { text: name }), element('dd', {}, value)]),
  );
}

function seenText(given: number, proven: number): string {
  if (given === 0) return '未提供';
  return proven === given ? `${given}份，全部与本台账相符` : `${given}份，其中${proven}份与本台账相符`;
}

function advice(bad: boolean, given: number): string {
  if (bad) return '请原样保存本文件，不要再用它恢复数据；以最近的备份和留存的凭据比对，并报告主管单位。';
  if (given > 0) return '凭据所示的台账状态都在本台账中，此前的记录没有被截短、替换或改写。';
  return '未提供凭据：能确认现有记录没有被改动，不能确认末尾没有被截去，也不能确认这就是原来那一本台账。';
}
