assert new File(basedir, 'target/staging/lectures/a.html').isFile()
assert new File(basedir, 'target/deployed/lectures/a.html').isFile()
assert !new File(basedir, 'target/site/project-info.html').exists()
// The branch holds the site and nothing else, hidden files that GitHub Pages asks for included.
def git = ['git', '--git-dir', new File(basedir, 'pages.git').path, 'ls-tree', '-r', '--name-only', 'gh-pages'].execute()
def published = git.text.readLines()
assert published.containsAll(['index.html', 'lectures/a.html', 'css/site.css', '.nojekyll'])
assert !published.contains('old.html')
return true
