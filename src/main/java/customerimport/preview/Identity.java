package customerimport.preview;

import customerimport.customer.Fields;
import customerimport.problem.Code;
import customerimport.problem.Problem;

/**
 * Notices a row whose name, e-mail and birth date are all other than the customer's: somebody
 * probably edited the id.
 */
final class Identity {

  private static final int FIRST_NAME = Fields.indexOf("FirstName");
  private static final int LAST_NAME = Fields.indexOf("LastName");
  private static final int EMAIL = Fields.indexOf("Email");
  private static final int BIRTH_DATE = Fields.indexOf("BirthDate");

  private Identity() {}

  /** Adds the problem to a row that would make somebody else of its customer. */
  static void check(ComparedRow row) {
    boolean name = isReplaced(row, FIRST_NAME) || isReplaced(row, LAST_NAME);
    if (name && isReplaced(row, EMAIL) && isReplaced(row, BIRTH_DATE)) {
      row.problem(Problem.of(Code.IDENTITY_CHANGE, String.valueOf(row.customerId)));
    }
  }

  private static boolean isReplaced(ComparedRow row, int field) {
    String value = row.written[field];
    return value != null && !value.isEmpty() && !row.replaced[field].isEmpty();
  }
}
