// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { BackupNotice } from '../../../components/popup/backup-notice';
import { show } from '../panel/page';

it('reminds in the popup how long ago the last backup was, and leads to making one', async () => {
  const onBackup = vi.fn();
  const { user } = show(<BackupNotice days={9} onBackup={onBackup} />);
  expect(screen.getByText('已 9 天没有备份')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '去备份' }));
  expect(onBackup).toHaveBeenCalledOnce();
});

it('says nothing while the backup is recent', () => {
  const { container } = show(<BackupNotice days={null} onBackup={() => {}} />);
  expect(container.textContent).toBe('');
});
