import { Button, Flex, Input, Segmented, Typography, theme } from 'antd';
import { useState } from 'react';
import type { SourceTab } from '../../utils/messaging/source-messages';
import type { SourceText } from '../../utils/source-check/contract';
import { pastedSource } from '../../utils/source-check/pasted';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { pastedText } from './pasted-text';

interface Props {
  readonly onTabs: () => Promise<readonly SourceTab[]>;
  readonly onRead: (tab: SourceTab) => Promise<SourceText>;
  readonly onSource: (source: SourceText) => void;
}

/** More open pages than this can be searched. */
const MANY = 6;

/** Where the original comes from: an open tab, or the clipboard. */
export function SourceChooser({ onTabs, onRead, onSource }: Props) {
  const { t } = useText();
  const [way, setWay] = useState<'tab' | 'paste'>('tab');
  return (
    <Flex vertical gap={10}>
      <Segmented
        block
        aria-label={t('sourceCheck.from')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'tab', label: t('sourceCheck.fromTab') },
          { value: 'paste', label: t('sourceCheck.fromPaste') },
        ]}
      />
      {way === 'tab' ? (
        <FromTab onTabs={onTabs} onRead={onRead} onSource={onSource} />
      ) : (
        <FromPaste onSource={onSource} />
      )}
    </Flex>
  );
}

function FromTab({ onTabs, onRead, onSource }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const task = useTask();
  const [tabs, setTabs] = useState<readonly SourceTab[] | null>(null);
  const [wanted, setWanted] = useState('');
  const list = () => void task.run(async () => setTabs(await onTabs()));
  const read = (tab: SourceTab) => void task.run(async () => onSource(await onRead(tab)));
  const shown = (tabs ?? []).filter((tab) => `${tab.title} ${tab.host}`.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <>
      {task.error && <FaultAlert message={task.error} />}
      {tabs === null ? (
        <>
          <Typography.Text type="secondary">{t('sourceCheck.whyTabs')}</Typography.Text>
          <div>
            <Button type="primary" loading={task.busy} onClick={list}>
              {t('sourceCheck.listTabs')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Flex justify="space-between" align="center" gap={8}>
            <Typography.Text strong>{t('sourceCheck.chooseTab')}</Typography.Text>
            <Button size="small" disabled={task.busy} onClick={list}>
              {t('sourceCheck.listAgain')}
            </Button>
          </Flex>
          <Typography.Text type="secondary">
            {tabs.length > 0 ? t('sourceCheck.whyRead') : t('sourceCheck.noTabs')}
          </Typography.Text>
          {tabs.length > MANY && (
            <Input
              allowClear
              size="small"
              aria-label={t('sourceCheck.searchTabs')}
              placeholder={t('sourceCheck.searchTabs')}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
          <ul
            style={{
              display: 'grid',
              gap: 6,
              maxHeight: 280,
              overflowY: 'auto',
              margin: 0,
              padding: 0,
              listStyle: 'none',
            }}
          >
            {shown.map((tab) => (
              <li key={tab.tabId}>
                <Button
                  block
                  disabled={task.busy}
                  onClick={() => read(tab)}
                  style={{ height: 'auto', padding: '5px 10px', justifyContent: 'start', textAlign: 'start' }}
                >
                  <span style={{ minWidth: 0, overflow: 'hidden' }}>
                    <span style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' }}>{tab.title}</span>
                    <span style={{ display: 'block', color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
                      {tab.host}
                    </span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FromPaste({ onSource }: Pick<Props, 'onSource'>) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <>
      <Input.TextArea
        aria-label={t('sourceCheck.pasteLabel')}
        placeholder={t('sourceCheck.pasteHint')}
        value={text}
        autoSize={{ minRows: 5, maxRows: 12 }}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          // Word processors and some pages put only HTML on the clipboard: the field would stay empty.
          const plain = event.clipboardData.getData('text/plain');
          const html = event.clipboardData.getData('text/html');
          if (plain.trim() !== '' || html === '') return;
          event.preventDefault();
          setText((before) => before + pastedText(html));
        }}
      />
      <div>
        <Button type="primary" disabled={text.trim() === ''} onClick={() => onSource(pastedSource(text))}>
          {t('sourceCheck.compare')}
        </Button>
      </div>
    </>
  );
}
