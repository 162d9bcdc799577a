import type { EmergencyDeclaration } from '../../../utils/domain/emergency';
import { NOW } from '../../support/clock';

export function aDeclaration(change: Partial<EmergencyDeclaration> = {}): EmergencyDeclaration {
  return {
    reason: '城东主管道爆裂，须立即提示附近居民避让',
    time: '今日8时许',
    place: '城东街道人民路',
    facts: '供水主管道爆裂，路面积水',
    measures: '已关闭阀门，正在抢修',
    planStartedAt: NOW - 20 * 60_000,
    consulted: '',
    ...change,
  };
}
