import type { Message } from '../../classifier/message.ts';
import { withHeaders } from '../../classifier/sender/headerFields.ts';
import { judgeRequestSchema } from '../../messages/messageSchemas.ts';
import type { JudgeRequest } from '../../messages/messages.ts';

/**
 * The message a page sends, with what its raw headers say where they were fetched. The form has no authentication
 * results, so a page can never claim a pass.
 * @throws ZodError when it is none
 */
export function readJudgeRequest(data: unknown): Message {
  const { message, headers } = judgeRequestSchema.parse(data) as JudgeRequest;
  return headers === undefined ? message : withHeaders(message, headers);
}
