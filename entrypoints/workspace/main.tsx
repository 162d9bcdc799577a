import { DatabaseProvider } from './lib/database';
import { mountPage } from './lib/mount';
import { Workspace } from './workspace';

mountPage(
  <DatabaseProvider>
    <Workspace />
  </DatabaseProvider>,
);
