import type { Regulation } from '../../../utils/regulations/contract';

/** A regulation of a unit's own, stricter than the shipped ones: results within three working days. */
export function anOwnRegulation(change: Partial<Regulation> = {}): Regulation {
  return {
    id: 'own-2026',
    name: '本单位账号管理办法',
    issuer: '青禾县融媒体中心',
    number: '',
    date: '2026-03-01',
    clauses: [
      {
        locator: '三·办理',
        quote: '三个工作日内答复办理结果',
        duty: '三个工作日内反馈办理结果。',
        carriers: [{ kind: 'deadline', ref: 'resolution' }],
      },
      {
        locator: '五·广告',
        quote: '不得发布任何商业广告',
        duty: '不发布商业广告。',
        carriers: [{ kind: 'rule', ref: 'contact-bait' }],
      },
    ],
    parameters: { resolveWorkingDays: { value: 3, clause: '三·办理' } },
    ...change,
  };
}
