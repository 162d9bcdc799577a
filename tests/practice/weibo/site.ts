import type { PracticeSite } from '../contract';

export const site: PracticeSite = {
  platform: 'weibo',
  hosts: [],
  scripts: {},
  publishes: () => false,
  handle: () => null,
  pages: [],
};
