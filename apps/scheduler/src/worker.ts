export default {
  async scheduled(): Promise<void> {},
  async queue(batch: MessageBatch): Promise<void> {
    batch.ackAll();
  },
} satisfies ExportedHandler;
