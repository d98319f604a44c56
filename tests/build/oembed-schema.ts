/** oEmbed 1.0 as its specification has it: what every answer holds, and what each type needs besides. */
export const OEMBED = {
  type: 'object',
  required: ['type', 'version'],
  properties: {
    type: { enum: ['photo', 'video', 'link', 'rich'] },
    version: { const: '1.0' },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string', minLength: 1 },
    author_url: { type: 'string', format: 'uri' },
    provider_name: { type: 'string', minLength: 1 },
    provider_url: { type: 'string', format: 'uri' },
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: { type: 'string', format: 'uri' },
    thumbnail_width: { type: 'integer', minimum: 1 },
    thumbnail_height: { type: 'integer', minimum: 1 },
    url: { type: 'string', format: 'uri' },
    html: { type: 'string', pattern: '^<' },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
  },
  // Other members are allowed by the specification; here each would be a slip of the pen.
  additionalProperties: false,
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
  allOf: [
    {
      if: { properties: { type: { enum: ['video', 'rich'] } } },
      then: { required: ['html', 'width', 'height'] },
    },
    {
      if: { properties: { type: { const: 'photo' } } },
      then: { required: ['url', 'width', 'height'] },
    },
  ],
};
