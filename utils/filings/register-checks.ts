import type { CheckName, Found } from './checks';
import { plain } from './compare';
import { entryPlace, type RegisterEntry } from './entry';

/** Checks that compare accounts with one another. @param most largest numbers of accounts, in all and on one platform; null where no regulation says one */
export function registerChecks(
  active: readonly RegisterEntry[],
  most: { readonly all: number | null; readonly onOne: number | null },
): Partial<Record<CheckName, readonly Found[]>> {
  return {
    total: most.all === null ? [] : [total(active, most.all)],
    'main-account': [mainAccount(active)],
    'one-per-platform': most.onOne === null ? [] : onePerPlatform(active, most.onOne),
    'same-name': sameName(active),
  };
}

function total(active: readonly RegisterEntry[], most: number): Found {
  const count = active.length;
  const figures = `登记在用账号 ${count} 个，原则上控制在 ${most} 个以内`;
  return count > most
    ? {
        account: null,
        state: 'attention',
        sentence: `${figures}，超出 ${count - most} 个。请研究清理整合，关停、注销后登记备案；确需保留的，备好书面说明。`,
      }
    : { account: null, state: 'ok', sentence: `${figures}。` };
}

function mainAccount(active: readonly RegisterEntry[]): Found {
  const main = active.filter(({ register }) => register.main);
  const names = main.map(({ name }) => `“${name}”`).join('、');
  if (main.length === 1) return { account: null, state: 'ok', sentence: `主账号为${names}。` };
  return main.length === 0
    ? { account: null, state: 'unknown', sentence: '没有指定主账号，请在其备案中选“主账号”。' }
    : { account: null, state: 'attention', sentence: `有 ${main.length} 个主账号：${names}。请只保留一个。` };
}

/** 订阅号 and 服务号 are accounts of one platform; 视频号 and 小程序 are platforms of their own here. */
function onePerPlatform(active: readonly RegisterEntry[], most: number): readonly Found[] {
  return active.map((entry): Found => {
    const same = active.filter(
      (other) =>
        other.platform === entry.platform &&
        plain(other.platformName) === plain(entry.platformName) &&
        plain(other.unit) === plain(entry.unit),
    );
    const others = same.filter(({ key }) => key !== entry.key).map((other) => `${entryPlace(other)}“${other.name}”`);
    return same.length <= most
      ? { account: entry.key, state: 'ok', sentence: `${entry.unit}在该平台登记了 ${same.length} 个账号。` }
      : {
          account: entry.key,
          state: 'attention',
          sentence: `${entry.unit}在该平台另有${others.join('、')}。原则上只开设 ${most} 个，请研究整合；确需保留的，备好书面说明。`,
        };
  });
}

function sameName(active: readonly RegisterEntry[]): readonly Found[] {
  return active.map((entry): Found => {
    const ofUnit = active.filter((other) => plain(other.unit) === plain(entry.unit));
    const different = ofUnit.filter((other) => plain(other.name) !== plain(entry.name));
    if (different.length > 0) {
      const names = different.map((other) => `${entryPlace(other)}“${other.name}”`).join('、');
      return {
        account: entry.key,
        state: 'attention',
        sentence: `与${entry.unit}的${names}名称不一致。请在平台统一名称后登记变更；确有原因的，备好书面说明。`,
      };
    }
    return {
      account: entry.key,
      state: 'ok',
      sentence: ofUnit.length > 1 ? `${entry.unit}各平台账号名称一致。` : `${entry.unit}只登记了这一个账号。`,
    };
  });
}
