for (name in ['what-a-gradient-is', 'notes', 'first-of-two', 'second-of-two']) {
    assert new File(basedir, "content/${name}.txt").isFile(), name
    assert new File(basedir, "target/site/lectures/${name}.html").isFile(), name
}
def page = new File(basedir, 'target/site/lectures/what-a-gradient-is.html').getText('UTF-8')
assert page.contains('12:34') && page.contains('Today we look at gradients')
assert new File(basedir, 'target/site/lectures/second-of-two.html').getText('UTF-8').contains('A --&gt; B')
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('3 records written, 0 there already, 0 not imported')
assert log.contains('lectern.source is not given')
// In the phase verify, where a pom asks for it.
assert log =~ /:check \(default\)/
return true
