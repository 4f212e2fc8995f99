package io.atoll.render.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.Pair;

/**
 * Conditions on values of any kind: Pebble's own {@code if}, {@code and}, {@code or} refuse lists
 * and objects, but {@code if page.related} is what everyone writes.
 */
public final class Logic {

  private Logic() {}

  /** {@code a and b}. */
  public static final class And extends BinaryExpression<Boolean> {
    @Override
    public Boolean evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      return Truth.of(getLeftExpression().evaluate(self, context))
          && Truth.of(getRightExpression().evaluate(self, context));
    }
  }

  /** {@code a or b}. */
  public static final class Or extends BinaryExpression<Boolean> {
    @Override
    public Boolean evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      return Truth.of(getLeftExpression().evaluate(self, context))
          || Truth.of(getRightExpression().evaluate(self, context));
    }
  }

  /** A condition of an {@code if}. */
  public static final class Condition extends UnaryExpression {
    Condition(Expression<?> expression) {
      setChildExpression(expression);
      setLineNumber(expression.getLineNumber());
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      return Truth.of(getChildExpression().evaluate(self, context));
    }
  }

  /** Wraps the condition of every {@code if} of a template. */
  static final class Conditions extends AbstractNodeVisitor {
    Conditions(PebbleTemplateImpl template) {
      super(template);
    }

    @Override
    public void visit(IfNode node) {
      node.getConditionsWithBodies().replaceAll(Conditions::wrapped);
      super.visit(node);
    }

    private static Pair<Expression<?>, BodyNode> wrapped(Pair<Expression<?>, BodyNode> branch) {
      return new Pair<>(new Condition(branch.getLeft()), branch.getRight());
    }
  }
}
