package io.atoll.render;

import io.atoll.model.Demand;
import io.atoll.model.Failure;
import io.atoll.render.template.ConstantFolding;
import io.atoll.render.template.ListFilters;
import io.atoll.render.template.TemplateLanguage;
import io.atoll.site.Site;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.FromNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks one template and notes what it may read. */
final class TemplateWalk {
  private final String template;
  private final Set<String> templates;
  private final ExtensionRegistry registry;
  private final BoundNames bound;
  private final ConstantFolding folding;
  private final TemplateFacts facts = new TemplateFacts();
  private final AttributeReads reads;

  TemplateWalk(String template, Site site, ExtensionRegistry registry, BoundNames bound) {
    this.template = template;
    this.registry = registry;
    this.bound = bound;
    reads = new AttributeReads(bound, facts);
    templates = site.templates().keySet();
    folding = new ConstantFolding(bound.contains("site") ? null : site.config().params());
  }

  TemplateFacts of(Node root) {
    visit(root);
    return facts;
  }

  private void visit(Node node) {
    if (node instanceof IfNode branches) {
      visitBranches(branches);
    } else if (node instanceof TernaryExpression ternary) {
      visitTernary(ternary);
    } else if (node instanceof GetAttributeExpression attribute) {
      visitAttribute(attribute);
    } else {
      note(node);
      SyntaxTree.children(node, this::visit);
    }
  }

  /** Visits the branches that may be taken; what the configuration switches off reads nothing. */
  private void visitBranches(IfNode node) {
    for (var branch : node.getConditionsWithBodies()) {
      Optional<Boolean> decided = folding.decide(branch.getLeft());
      if (decided.isEmpty()) {
        visit(branch.getLeft());
      }
      if (decided.orElse(true)) {
        visit(branch.getRight());
      }
      if (decided.orElse(false)) {
        return;
      }
    }
    if (node.getElseBody() != null) {
      visit(node.getElseBody());
    }
  }

  private void visitTernary(TernaryExpression node) {
    Optional<Boolean> decided = folding.decide(node.getExpression1());
    if (decided.isEmpty()) {
      visit(node.getExpression1());
    }
    if (decided.orElse(true)) {
      visit(node.getExpression2());
    }
    if (!decided.orElse(false)) {
      visit(node.getExpression3());
    }
  }

  private void visitAttribute(GetAttributeExpression attribute) {
    reads.note(attribute);
    if (!AttributeReads.isSite(attribute.getNode())) {
      visit(attribute.getNode());
    }
    visit(attribute.getAttributeNameExpression());
    if (attribute.getArgumentsNode() != null) {
      visit(attribute.getArgumentsNode());
    }
  }

  private void note(Node node) {
    if (!SyntaxTree.isKnown(node)) {
      facts.demandEverything();
    } else if (node instanceof ContextVariableExpression variable) {
      noteVariable(variable.getName());
    } else if (node instanceof FunctionOrMacroInvocationExpression call) {
      noteCall(call);
    } else if (node instanceof FilterInvocationExpression filter) {
      noteFilter(filter);
    } else if (node instanceof TestInvocationExpression test) {
      noteTest(test);
    } else {
      noteReached(node);
    }
  }

  private void noteVariable(String name) {
    if (name.equals("site")) {
      facts.passesSiteOn = true;
    } else if (name.equals("_context")) {
      facts.demandEverything();
    }
  }

  private void noteCall(FunctionOrMacroInvocationExpression call) {
    String name = call.getFunctionName();
    if (SiteFunctions.NAMING_PAGES.contains(name)) {
      String page = constant(firstArgument(call.getArguments(), "key"));
      if (page == null) {
        facts.demands.add(Demand.COMPUTED_PAGE);
      } else {
        facts.pinned.add(page);
      }
    } else if (registry.getFunction(name) == null && !bound.isMacro(name)) {
      fail(call.getLineNumber(), "there is no function or macro '" + name + "'");
    }
  }

  private void noteFilter(FilterInvocationExpression filter) {
    String name = filter.getFilterName();
    if (registry.getFilter(name) == null) {
      fail(filter.getLineNumber(), "there is no filter '" + name + "'");
    }
    if (ListFilters.READING_ATTRIBUTES.contains(name)) {
      String key = constant(firstArgument(filter.getArgs(), "key"));
      if (key == null) {
        facts.demandEverything();
      } else {
        List.of(key.split("\\.")).forEach(part -> reads.note(part));
      }
    }
  }

  private void noteTest(TestInvocationExpression test) {
    if (registry.getTest(test.getTestName()) == null) {
      fail(test.getLineNumber(), "there is no test '" + test.getTestName() + "'");
    }
  }

  private static @Nullable Node firstArgument(@Nullable ArgumentsNode arguments, String name) {
    if (arguments == null) {
      return null;
    }
    if (arguments.getPositionalArgs() != null && !arguments.getPositionalArgs().isEmpty()) {
      return arguments.getPositionalArgs().get(0).getValueExpression();
    }
    if (arguments.getNamedArgs() != null) {
      for (var argument : arguments.getNamedArgs()) {
        if (argument.getName().equals(name)) {
          return argument.getValueExpression();
        }
      }
    }
    return null;
  }

  private static @Nullable String constant(@Nullable Node expression) {
    return expression instanceof LiteralStringExpression literal ? literal.getValue() : null;
  }

  private void noteReached(Node node) {
    if (node instanceof IncludeNode include) {
      reach(include.getIncludeExpression(), include.getLineNumber());
    } else if (node instanceof ImportNode imported) {
      reach(imported.getImportExpression(), imported.getLineNumber());
    } else if (node instanceof ExtendsNode extended) {
      reach(extended.getParentExpression(), extended.getLineNumber());
    } else if (node instanceof FromNode from) {
      reach(SyntaxTree.node(from, "fromExpression"), from.getLineNumber());
    }
  }

  private void reach(@Nullable Node path, int line) {
    String constant = constant(path);
    if (path instanceof TernaryExpression choice) {
      reach(choice.getExpression2(), line);
      reach(choice.getExpression3(), line);
    } else if (constant != null) {
      reach(constant, line);
    } else {
      facts.demandEverything();
      facts.printsContent = true;
    }
  }

  private void reach(String path, int line) {
    String resolved = TemplateLanguage.resolve(path, template);
    if (templates.contains(resolved)) {
      facts.reached.add(resolved);
    } else {
      fail(line, "there is no template '" + path + "'; paths start below templates/");
    }
  }

  private void fail(int line, String message) {
    facts.failures.add(new Failure("templates/" + template, line, message + "; mend the template"));
  }
}
