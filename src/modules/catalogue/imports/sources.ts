/** Sources whose records are written here: no file may write them anew. */
const OWN_SOURCES = ['Nhịp Cầu', 'Hồ sơ mẫu Nhịp Cầu'];

export const isOwnSource = (name: string): boolean => OWN_SOURCES.includes(name);

export const ownSourceSaid = (name: string) => ({
  vi: `Tên nguồn “${name}” dành riêng cho hồ sơ gửi ngay trên Nhịp Cầu. Hãy ghi tên nguồn của bạn.`,
  en: `The source name “${name}” is kept for records that are sent here. Give the name of your own source.`,
});
