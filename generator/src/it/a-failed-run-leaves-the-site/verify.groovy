def page = new File(basedir, 'target/site/lectures/good.html').getText('UTF-8')
assert page.contains('A good one')
assert !page.contains('Another title')
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('broken/bad.txt:')
assert log.contains('The site published before was left as it was')
return true
