import type { Cluster } from './cluster.ts';

/** How to connect to a cluster: as its superuser, as the owner of the database `jazylym`, as the application. */
export interface Urls {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
}

/** The addresses of a cluster that listens on `port`. */
export function urlsOf({ passwords }: Cluster, port: number): Urls {
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: url('postgres', passwords.superuser, 'postgres'),
    ownerUrl: url('jazylym_owner', passwords.owner, 'jazylym'),
    appUrl: url('jazylym_app', passwords.app, 'jazylym'),
  };
}
