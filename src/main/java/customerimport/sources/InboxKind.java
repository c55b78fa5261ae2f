package customerimport.sources;

import java.util.List;

/** Knows the inboxes of one kind that are configured. */
public interface InboxKind {

  /** The inboxes, the same at each call. */
  List<Inbox> inboxes();
}
