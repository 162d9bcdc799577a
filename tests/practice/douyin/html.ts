import type { PracticeWorld } from '../contract';
import { ACCOUNT } from './data';
import { STYLES } from './styles';

/** The one document of the single-page application; the route decides what the script shows. */
export function pageHtml(world: PracticeWorld): string {
  const data = {
    switches: Object.fromEntries(world.switches),
    account: { nickname: ACCOUNT.nickname, uniqueId: ACCOUNT.uniqueId },
  };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>抖音创作者中心(仿真)</title>
<style>${STYLES}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="practice-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script src="/__practice/app.js" defer></script>
</body>
</html>`;
}
