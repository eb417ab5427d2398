assert new File(basedir, 'target/staging/lectures/a.html').isFile()
assert new File(basedir, 'target/deployed/lectures/a.html').isFile()
assert !new File(basedir, 'target/site/project-info.html').exists()
return true
