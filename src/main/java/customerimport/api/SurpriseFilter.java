package customerimport.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells of what goes wrong before a request comes to its route, as when the database is away and
 * nobody knows whose a session is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SurpriseFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  SurpriseFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException surprise) {
      problems.write(surprise, request, response);
    }
  }
}
