import { Flex, Typography } from 'antd';
import { useState } from 'react';
import { FileButton } from '../../../components/people/file-button';
import { RosterImport, type RosterPreview } from '../../../components/people/roster-import';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useTask } from '../../../components/shared/task';
import { TextButton } from '../../../components/shared/text-button';
import { useText } from '../../../components/text';
import { useDatabase } from '../lib/database';
import { importRoster, previewRoster } from '../lib/roster-file';
import { stayAt } from '../lib/route';

/** A further computer of a unit that is set up already: it begins with the administrator's roster file. */
export function JoinContainer() {
  const { t } = useText();
  const db = useDatabase();
  const task = useTask();
  const [file, setFile] = useState<{ readonly text: string; readonly preview: RosterPreview } | null>(null);
  return (
    <Flex vertical gap={12} align="start" style={{ maxWidth: 820, margin: '0 auto', padding: '20px 24px 40px' }}>
      <Typography.Title level={3} style={{ margin: 0 }}>
        {t('people.join.title')}
      </Typography.Title>
      <Typography.Text type="secondary">{t('people.join.text')}</Typography.Text>
      <FileButton
        label={t('people.join.choose')}
        accept=".json,application/json"
        onFile={(chosen) =>
          void task.run(async () => {
            const text = await chosen.text();
            setFile({ text, preview: await previewRoster(db, text) });
          })
        }
      />
      {task.error && <FaultAlert message={task.error} />}
      <TextButton onClick={() => stayAt('onboarding')}>{t('people.join.instead')}</TextButton>
      {file && (
        <RosterImport
          preview={file.preview}
          people={[]}
          onCancel={() => setFile(null)}
          onImport={async () => {
            await importRoster(db, file.text, null);
            stayAt('own-key');
          }}
        />
      )}
    </Flex>
  );
}
