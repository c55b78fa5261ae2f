package customerimport.security;

/** What is entered in the audit log; the names are part of the API. */
public enum Act {
  SIGN_IN,
  SIGN_IN_FAILED,
  SIGN_OUT,
  PASSWORD_CHANGE,
  UPLOAD,
  CHANGE,
  CONFIRM,
  CANCEL,
  /** A preview that nobody confirmed in time. */
  EXPIRE,
  RETRY,
  UNDO,
  /** A list of customers was asked for. */
  EXPORT,
  /** A file of an import was asked for. */
  DOWNLOAD,
  CUSTOMER_ERASE,
  MAPPING_SAVE,
  MAPPING_DELETE,
  SEGMENT_SAVE,
  SEGMENT_DELETE,
  USER_SAVE,
  USER_DELETE,
  KEY_MAKE,
  KEY_REVOKE,
  AUDIT_EXPORT
}
