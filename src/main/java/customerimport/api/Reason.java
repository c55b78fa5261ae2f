package customerimport.api;

import java.util.Arrays;

/** The kinds of refusal; the name is the {@code code} of the answer and part of the API. */
enum Reason {
  BAD_REQUEST(400),
  BAD_PARAMETER(400),
  UNKNOWN_PARAMETER(400),
  BAD_JSON(400),
  BAD_FILTER(400),
  ONE_FILE_EXPECTED(400),
  NOT_SIGNED_IN(401),
  FORBIDDEN(403),
  FOUR_EYES(403),
  PATH_UNKNOWN(404),
  IMPORT_UNKNOWN(404),
  MAPPING_UNKNOWN(404),
  CUSTOMER_UNKNOWN(404),
  SEGMENT_UNKNOWN(404),
  USER_UNKNOWN(404),
  KEY_UNKNOWN(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  WRONG_STATE(409),
  REVISION_OUTDATED(409),
  UNDO_TOO_LATE(409),
  CUSTOMER_ERASED(409),
  ERASE_LATER(409),
  CONFLICT(409),
  NO_SUCH_FILE_YET(409),
  NOT_EVERYONE(409),
  USER_NEEDED(409),
  PASSWORD_SET(409),
  ORIGINAL_GONE(410),
  TOO_LARGE(413),
  URI_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  FILE_REJECTED(422),
  NOT_IN_ENCODING(422),
  TOO_MANY_TRIES(429),
  HEADERS_TOO_LARGE(431),
  UNEXPECTED(500),
  UNAVAILABLE(503),
  NO_ROOM(507);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The most general reason for a status that was given without one. */
  static Reason of(int status) {
    return Arrays.stream(values())
        .filter(
            reason ->
                reason.status == status && reason != IMPORT_UNKNOWN && reason != MAPPING_UNKNOWN)
        .findFirst()
        .orElse(status >= 500 ? UNEXPECTED : BAD_REQUEST);
  }
}
