import { DatabaseProvider } from '../workspace/lib/database';
import { mountPage } from '../workspace/lib/mount';
import { SidePanel } from './side-panel';

mountPage(
  <DatabaseProvider>
    <SidePanel />
  </DatabaseProvider>,
);
