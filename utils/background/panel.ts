import { browser } from 'wxt/browser';
import type { Backend } from './backend';

/**
 * Opens 审校台 beside the platform page of a tab; browsers without a side panel (Firefox, older Chromium, some of its relatives) get the
 * same page as a tab, and so does everybody where the browser refuses the panel.
 *
 * No await before `open`: it needs the operator's click.
 * @param at what the panel is asked to show
 */
export function openPanel(back: Backend, tabId: number, at: string): Promise<unknown> {
  const opened = browser.sidePanel ? browser.sidePanel.open({ tabId }) : Promise.reject(new Error('no side panel'));
  back.tell({ kind: `panel-${at}`, tabId });
  return opened.catch(() =>
    browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as never) }),
  );
}
