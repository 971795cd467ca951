import AwsS3 from '@uppy/aws-s3';
import Compressor from '@uppy/compressor';
import Uppy from '@uppy/core';

/** Uppy with its compressor at our size and quality and its S3 plugin signing at our server; its defaults otherwise. */
globalThis.benchUpload = async (files) => {
  const tickets = new Map();
  const uppy = new Uppy().use(Compressor, { quality: 0.8, maxWidth: 2048, maxHeight: 2048 }).use(AwsS3, {
    generateObjectKey: (file) => file.id,
    async signRequest({ key, contentType }) {
      const file = uppy.getFile(key);
      const grant = await bench.presign({ name: file.name, type: contentType, size: file.size });
      tickets.set(file.id, grant.ticket);
      return { url: grant.url, fields: grant.fields, key: grant.key };
    },
  });
  uppy.on('upload-success', (file) => void bench.complete(tickets.get(file.id)));
  uppy.addFiles(files.map((file) => ({ name: file.name, type: file.type, data: file })));
  const { failed } = await uppy.upload();
  if (failed.length > 0) throw new Error(`Uppy: ${failed[0].error}`);
};
