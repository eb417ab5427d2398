assert new File(basedir, 'target/site/lectures/good.html').isFile()
assert !new File(basedir, 'target/site/lectures/bad.html').exists()
assert !new File(basedir, 'target/site/lectures/later.html').exists()
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('content/bad.txt:') == 3
assert log.count('1 lectures, 1 left out, 1 bad; 1 errors') == 3
return true
