/**
 * The versions of the servers that the product is tried on, as `docs/deploy.md` names them. Those that are installed by the
 * tests are installed as these; Ceph comes as Debian 12 has it, storage-testbench as it is found.
 */
export const SERVER_VERSIONS = {
  radosgw: '16.2.15',
  versitygw: 'v1.8.0',
  // Its releases are no versions of a Go module; this is the commit of the last one, RELEASE.2026-02-12.
  minio: 'v0.0.0-20260212201848-7aac2a2c5b7c',
  seaweedfs: '4.48',
  garage: '2.5.0',
  moto: '5.2.5',
  'fake-gcs-server': 'v1.56.1',
  'storage-testbench': '0.45.0',
} as const;
